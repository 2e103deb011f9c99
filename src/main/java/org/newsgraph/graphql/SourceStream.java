package org.newsgraph.graphql;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * The source stream of a subscription (GraphQL, section 6.2.3.1). What happens is handed over as it is noticed, and becomes
 * an event only when its turn to be told has come: it is then seen as it is then.
 */
public final class SourceStream<E> implements Publisher<E> {
    /** Where events come from. */
    @FunctionalInterface
    public interface Source<E> {
        /**
         * Hands over what happens from now on, in its order, on a thread that must not be held up.
         *
         * @param listener
         *        takes an event that is yet to be made, on a thread that may wait for the database; null if there is nothing
         *        to tell any more
         * @return closes the stream
         */
        Runnable open(Consumer<Supplier<@Nullable E>> listener);
    }

    private final Source<E> source;

    public SourceStream(Source<E> source) {
        this.source = source;
    }

    public Runnable open(Consumer<Supplier<@Nullable E>> listener) {
        return source.open(listener);
    }

    /** SmallRye wants the Java type of a stream to be a publisher; nobody subscribes to it that way. */
    @Override
    public void subscribe(Subscriber<? super E> subscriber) {
        throw new UnsupportedOperationException("A source stream is opened by whoever executes the subscription");
    }
}
