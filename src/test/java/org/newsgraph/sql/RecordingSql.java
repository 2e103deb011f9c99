package org.newsgraph.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** Remembers each text of a query once, with the parameters it had first, while it is told to. */
@Alternative
@Priority(1)
@Singleton
public class RecordingSql extends Sql {
    private final Map<String, SqlText> texts = new LinkedHashMap<>();
    private boolean recording;

    RecordingSql(AgroalDataSource dataSource, ReadingWatch watch) {
        super(dataSource, watch);
    }

    @Override
    public <T extends @Nullable Object> List<T> rows(SqlText text, Function<Row, T> mapper) {
        remember(restricted(text));
        return super.rows(text, mapper);
    }

    private synchronized void remember(SqlText text) {
        if (recording) {
            texts.putIfAbsent(text.text(), text);
        }
    }

    List<SqlText> during(Runnable requests) {
        recording = true;
        texts.clear();
        requests.run();
        recording = false;
        return new ArrayList<>(texts.values());
    }
}
