package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/**
 * A loader as graphql-java calls it: collects the parents of one level that ask for the same field with the same
 * arguments, and calls the loader once for all of them. (SmallRye's own batching takes the first parent's arguments for
 * the whole batch.)
 */
public final class LoaderDataFetcher implements DataFetcher<CompletableFuture<Object>> {
    /** One data loader a request for each field and arguments: two aliases of one field never share a batch. */
    private record Batch(FieldLoader loader, Map<String, Object> arguments) {
    }

    private static final DataLoaderOptions UNCACHED = DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    private final FieldLoader loader;

    public LoaderDataFetcher(FieldLoader loader) {
        this.loader = loader;
    }

    public FieldLoader loader() {
        return loader;
    }

    @Override
    public CompletableFuture<Object> get(DataFetchingEnvironment environment) {
        Map<Batch, String> names = environment.getGraphQlContext().computeIfAbsent(Batch.class,
                key -> new ConcurrentHashMap<>());
        Batch batch = new Batch(loader, environment.getArguments());
        String name = names.computeIfAbsent(batch, added -> "batch " + names.size());
        DataLoader<Object, Object> dataLoader = environment.getDataLoaderRegistry().computeIfAbsent(name,
                key -> DataLoaderFactory.newDataLoader(batchLoader(batch), UNCACHED));
        return dataLoader.load(environment.getSource());
    }

    private static BatchLoader<Object, Object> batchLoader(Batch batch) {
        return parents -> load(batch, parents);
    }

    @SuppressWarnings("unchecked")
    private static CompletionStage<List<Object>> load(Batch batch, List<Object> parents) {
        try {
            return CompletableFuture
                    .completedFuture((List<Object>) batch.loader.bind(batch.arguments).load(parents));
        } catch (Exception failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }
}
