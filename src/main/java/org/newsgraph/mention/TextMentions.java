package org.newsgraph.mention;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.MentionForm;

/**
 * The mentions of one version of a text.
 *
 * @param all
 *        in reading order
 * @param names
 *        those that are names, by the key of their paragraph: what is asked for most
 */
record TextMentions(List<MentionRow> all, Map<Long, List<MentionRow>> names) {
    private static final List<MentionForm> NAMES = List.of(MentionForm.NAME);
    /** About what a mention takes in memory beside its words. */
    private static final int BYTES_A_ROW = 600;

    static TextMentions of(List<MentionRow> all) {
        return new TextMentions(all, all.stream()
                .filter(m -> m.form() == MentionForm.NAME && m.keys().paragraph() != null)
                .collect(groupingBy(m -> m.keys().paragraph())));
    }

    List<MentionRow> inParagraph(long paragraph, Collection<MentionForm> forms) {
        return forms.equals(NAMES)
                ? names.getOrDefault(paragraph, List.of())
                : where(forms, m -> isKey(m.keys().paragraph(), paragraph));
    }

    List<MentionRow> inSection(long section, Collection<MentionForm> forms) {
        return where(forms, m -> isKey(m.keys().section(), section));
    }

    List<MentionRow> inHeading(long section) {
        return where(NAMES, m -> isKey(m.keys().section(), section) && m.keys().paragraph() == null);
    }

    List<MentionRow> ofForms(Collection<MentionForm> forms) {
        return where(forms, m -> true);
    }

    private List<MentionRow> where(Collection<MentionForm> forms, Predicate<MentionRow> condition) {
        return all.stream().filter(m -> forms.contains(m.form()) && condition.test(m)).toList();
    }

    private static boolean isKey(@Nullable Long key, long wanted) {
        return key != null && key == wanted;
    }

    long bytes() {
        return all.stream().mapToLong(m -> BYTES_A_ROW + 2L * m.text().length()).sum() + BYTES_A_ROW;
    }
}
