package org.newsgraph.execution;

import java.util.List;
import java.util.function.IntConsumer;

import org.jboss.logging.Logger;
import org.newsgraph.graphql.DocumentErrors;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;

/** Makes a valid document of a text, within limits. */
final class DocumentReader {
    private static final Logger LOG = Logger.getLogger(DocumentReader.class);
    private static final int MOST_ERRORS = 10;
    /** So much more is validated for each point; what is less is in the price of any operation. */
    private static final int CHARACTERS_OF_POINT = 2000;
    private static final int FIELDS_OF_POINT = 200;
    private final GraphQLSchema schema;
    private final LimitCheck limits;

    DocumentReader(GraphQLSchema schema, LimitCheck limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /**
     * @throws Refusal
     *         SYNTAX_ERROR, QUERY_TOO_COMPLEX, VALIDATION_ERROR
     */
    Document read(String text, RequestId request) {
        return read(text, request, points -> {
        });
    }

    /** @param price told the points that it takes to validate the document, if there are any, before that is done */
    Document read(String text, RequestId request, IntConsumer price) {
        limits.checkText(text);
        Document document = parse(text, request);
        int points = Math.max(text.length() / CHARACTERS_OF_POINT, limits.check(document) / FIELDS_OF_POINT);
        if (points > 0) {
            price.accept(points);
        }
        List<ValidationError> errors = validate(document);
        if (!errors.isEmpty()) {
            throw new Refusal(errors.stream().limit(MOST_ERRORS).map(error -> coded(error, request)).toList());
        }
        return document;
    }

    /** A scalar may fail over a value, in ways that graphql-java does not expect of it. */
    private List<ValidationError> validate(Document document) {
        try {
            return ParseAndValidate.validate(schema, document, Variables.LOCALE);
        } catch (RuntimeException notAValue) {
            LOG.debug("A document cannot be validated", notAValue);
            throw Refusal.of(ErrorCode.VALIDATION_ERROR, "A value in the document does not fit its type");
        }
    }

    private Document parse(String text, RequestId request) {
        try {
            return new Parser().parseDocument(ParserEnvironment.newParserEnvironment().document(text)
                    .parserOptions(limits.parserOptions()).locale(Variables.LOCALE).build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException tooMuch) {
            throw Refusal.of(ErrorCode.QUERY_TOO_COMPLEX, tooMuch.getMessage());
        } catch (InvalidSyntaxException notGraphQl) {
            throw new Refusal(List.of(coded(notGraphQl.toInvalidSyntaxError(), request)));
        } catch (RuntimeException unreadable) {
            // graphql-java has no words for an escape whose number is no int.
            LOG.debug("A document cannot be parsed", unreadable);
            throw new Refusal(List.of(UnicodeEscapes.mistake(text)));
        }
    }

    private static AnswerError coded(GraphQLError error, RequestId request) {
        return AnswerError.of(DocumentErrors.coded(error, request));
    }
}
