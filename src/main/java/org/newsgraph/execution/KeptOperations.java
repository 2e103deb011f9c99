package org.newsgraph.execution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The operations that were used last, by the whole text of their document: no two documents can be taken for each other.
 * All texts together have a bound, and with them the plans.
 */
final class KeptOperations {
    record Key(String text, @Nullable String operationName) {
    }

    private final int mostText;
    private final Map<Key, Operation> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int text;

    /**
     * @param mostText
     *        UTF-16 code units
     */
    KeptOperations(int mostText) {
        this.mostText = mostText;
    }

    /** The operation as it is kept, or as it is made now; what cannot be made is not kept. */
    Operation get(Key key, Function<Key, Operation> maker) {
        Operation known = find(key);
        return known != null ? known : keep(key, maker.apply(key));
    }

    private synchronized @Nullable Operation find(Key key) {
        return kept.get(key);
    }

    private synchronized Operation keep(Key key, Operation made) {
        if (kept.put(key, made) == null) {
            text += key.text.length();
        }
        var oldest = kept.entrySet().iterator();
        while (text > mostText && oldest.hasNext()) {
            text -= oldest.next().getKey().text.length();
            oldest.remove();
        }
        return made;
    }

    synchronized int size() {
        return kept.size();
    }
}
