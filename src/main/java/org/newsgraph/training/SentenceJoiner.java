package org.newsgraph.training;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.training.LabelledSentence.Name;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Puts a sentence together from tokens with labels (IOB2), with blanks where a text has them, so that the detector's own
 * tokenizer cuts it as it cuts a real text.
 */
final class SentenceJoiner {
    private static final String NO_BLANK_BEFORE = ",.;:!?)]}%\u2019";
    private final StringBuilder text = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private int start;
    @Nullable
    private EntityKind open;
    private boolean tight = true;

    void add(String token, String label) {
        boolean goesOn = label.startsWith("I-") && open == kind(label);
        if (!goesOn) {
            close();
        }
        if (!tight && !attaches(token)) {
            text.append(' ');
        }
        if (!goesOn && !label.equals("O")) {
            start = text.length();
            open = kind(label);
        }
        text.append(token);
        tight = token.equals("(") || token.equals("[") || token.equals("$") || token.equals("#") || token.equals("@");
    }

    private static boolean attaches(String token) {
        return token.startsWith("'") && token.length() > 1 || token.equals("n't") || token.startsWith("\u2019")
                || token.length() == 1 && NO_BLANK_BEFORE.contains(token);
    }

    private void close() {
        if (open != null) {
            names.add(new Name(start, text.length(), open));
            open = null;
        }
    }

    private static EntityKind kind(String label) {
        return switch (label.substring(label.indexOf('-') + 1)) {
            case "PER" -> EntityKind.PERSON;
            case "ORG" -> EntityKind.ORGANIZATION;
            case "LOC" -> EntityKind.PLACE;
            default -> throw new IllegalArgumentException("The label " + label + " is none of PER, ORG and LOC");
        };
    }

    LabelledSentence sentence() {
        close();
        return new LabelledSentence(text.toString(), List.copyOf(names));
    }
}
