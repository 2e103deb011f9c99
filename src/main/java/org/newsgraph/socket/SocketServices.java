package org.newsgraph.socket;

import jakarta.inject.Singleton;

import org.newsgraph.http.Callers;

/** What every socket needs. */
@Singleton
class SocketServices {
    private final SocketSettings settings;
    private final SocketThreads threads;
    private final SocketReception reception;
    private final Callers callers;
    private final OpenSockets open;

    SocketServices(SocketSettings settings, SocketThreads threads, SocketReception reception, Callers callers,
            OpenSockets open) {
        this.settings = settings;
        this.threads = threads;
        this.reception = reception;
        this.callers = callers;
        this.open = open;
    }

    SocketSettings settings() {
        return settings;
    }

    SocketThreads threads() {
        return threads;
    }

    SocketReception reception() {
        return reception;
    }

    Callers callers() {
        return callers;
    }

    OpenSockets open() {
        return open;
    }
}
