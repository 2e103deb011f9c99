package org.newsgraph.socket;

import jakarta.inject.Singleton;

import org.newsgraph.http.Callers;
import org.newsgraph.http.Waiting;

/** What every socket needs. */
@Singleton
class SocketServices {
    private final SocketSettings settings;
    private final SocketThreads threads;
    private final SocketReception reception;
    private final Callers callers;
    private final OpenSockets open;
    private final Lanes lanes;
    private final Waiting waiting;

    SocketServices(SocketSettings settings, SocketThreads threads, SocketReception reception, Callers callers,
            OpenSockets open, Lanes lanes, Waiting waiting) {
        this.settings = settings;
        this.threads = threads;
        this.reception = reception;
        this.callers = callers;
        this.open = open;
        this.lanes = lanes;
        this.waiting = waiting;
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

    Lanes lanes() {
        return lanes;
    }

    Waiting waiting() {
        return waiting;
    }
}
