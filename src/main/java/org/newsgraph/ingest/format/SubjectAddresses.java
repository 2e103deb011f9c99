package org.newsgraph.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.TermAddress;

/**
 * Addresses of subjects in a document of ours whose format knows ASCII alone, as they were before they were put in that.
 * Where several have one form in ASCII, they are told in the order of the subjects.
 */
final class SubjectAddresses {
    /** More than an article has subjects. */
    private static final int MOST = 1000;
    private final Map<String, Deque<String>> byForm = new HashMap<>();

    SubjectAddresses(Stream<@Nullable String> told) {
        told.filter(Objects::nonNull).limit(MOST).forEach(address -> byForm
                .computeIfAbsent(TermAddress.ascii(address), form -> new ArrayDeque<>()).add(address));
    }

    /** Of the next subject. */
    String next(String form) {
        Deque<String> told = byForm.get(form);
        if (told == null) {
            return TermAddress.read(form);
        }
        return told.size() > 1 ? told.remove() : told.element();
    }
}
