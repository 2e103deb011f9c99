package org.newsgraph.execution;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.newsgraph.graphql.ErrorCode;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;

/** Refuses documents that ask for too much. */
final class LimitCheck {
    private final Limits limits;
    private final ParserOptions parserOptions;

    LimitCheck(Limits limits) {
        this.limits = limits;
        this.parserOptions = ParserOptions.getDefaultOperationParserOptions().transform(options -> options
                .maxCharacters(limits.maxText()).maxTokens(limits.maxTokens()).maxWhitespaceTokens(limits.maxText())
                .captureIgnoredChars(false).captureLineComments(false));
    }

    /** For graphql-java's parser, which counts while it reads. */
    ParserOptions parserOptions() {
        return parserOptions;
    }

    /**
     * @throws Refusal
     *         QUERY_TOO_COMPLEX
     */
    void checkText(String text) {
        atMost(text.length(), limits.maxText(), "characters");
    }

    /**
     * @return fields of all operations and fragments, which are validated each for itself
     * @throws Refusal
     *         QUERY_TOO_COMPLEX; VALIDATION_ERROR if fragments spread themselves, or the root of a subscription depends on
     *         a condition
     */
    int check(Document document) {
        atMost(document.getDefinitions().size(), limits.maxDefinitions(), "definitions");
        List<FragmentDefinition> defined = document.getDefinitionsOfType(FragmentDefinition.class);
        Map<String, FragmentDefinition> fragments = defined.stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
        SizeCount count = new SizeCount(fragments);
        int ofFragments = defined.stream().mapToInt(fragment -> fragment.getDirectives().size()).sum();
        int fields = 0;
        try {
            // Each for itself, as of some with one name only the first is spread.
            for (FragmentDefinition fragment : defined) {
                fields += check(count.of(fragment.getSelectionSet()), ofFragments);
            }
            for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
                Size size = count.of(operation.getSelectionSet());
                fields += check(size, directives(operation) + ofFragments);
                atMost(size.rootFields(), limits.maxRootFields(), "root fields");
                SubscriptionCheck.check(operation, fragments);
            }
            return fields;
        } catch (SizeCount.Ring ring) {
            throw Refusal.of(ErrorCode.VALIDATION_ERROR, "A fragment must not spread itself");
        }
    }

    private int check(Size size, int otherDirectives) {
        atMost(size.depth(), limits.maxDepth(), "levels");
        atMost(size.fields(), limits.maxFields(), "fields");
        atMost(size.aliases(), limits.maxAliases(), "aliases");
        atMost(size.directives() + otherDirectives, limits.maxDirectives(), "directives");
        atMost(size.introspections(), 1, "__schema or __type field");
        return size.fields();
    }

    private static int directives(OperationDefinition operation) {
        return operation.getDirectives().size()
                + operation.getVariableDefinitions().stream().mapToInt(variable -> variable.getDirectives().size())
                        .sum();
    }

    private static void atMost(int actual, int most, String what) {
        if (actual > most) {
            throw Refusal.of(ErrorCode.QUERY_TOO_COMPLEX, "A document must have at most " + most + " " + what);
        }
    }
}
