package org.newsgraph.socket;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a WebSocket may be. */
@ConfigMapping(prefix = "newsgraph.socket")
interface SocketSettings {
    /** How long a client may take to introduce itself. */
    @WithDefault("10s")
    Duration initTimeout();

    /** How often a client is asked for a sign of life; who gave none since the last time is gone. */
    @WithDefault("20s")
    Duration keepAlive();

    /** Operations of one socket at the same time, subscriptions included. */
    @WithDefault("50")
    int maxOperations();

    /** Sockets of one caller at the same time; 0 for no limit. Callers on this machine have none while it is open to them. */
    @WithDefault("20")
    int maxSockets();

    /** Size of a message of a client. */
    @WithDefault("256K")
    MemorySize maxMessage();

    /** What may wait for a client to be read; with more, nothing new is begun for it. */
    @WithDefault("1M")
    MemorySize maxUnread();

    /** How long more than that may wait before the socket is given up. */
    @WithDefault("5s")
    Duration unreadTimeout();

    /** Events that may wait for their turn at one socket. */
    @WithDefault("10000")
    int maxWaitingEvents();

    /** How many events are executed at the same time, at all sockets together. */
    @WithDefault("4")
    int eventThreads();
}
