package org.newsgraph.execution;

import java.util.List;

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
    private static final int MOST_ERRORS = 10;
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
        limits.checkText(text);
        Document document = parse(text, request);
        limits.check(document);
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, Variables.LOCALE);
        if (!errors.isEmpty()) {
            throw new Refusal(errors.stream().limit(MOST_ERRORS).map(error -> coded(error, request)).toList());
        }
        return document;
    }

    private Document parse(String text, RequestId request) {
        try {
            return new Parser().parseDocument(ParserEnvironment.newParserEnvironment().document(text)
                    .parserOptions(limits.parserOptions()).locale(Variables.LOCALE).build());
        } catch (ParseCancelledException | ParseCancelledTooDeepException tooMuch) {
            throw Refusal.of(ErrorCode.QUERY_TOO_COMPLEX, tooMuch.getMessage());
        } catch (InvalidSyntaxException notGraphQl) {
            throw new Refusal(List.of(coded(notGraphQl.toInvalidSyntaxError(), request)));
        }
    }

    private static AnswerError coded(GraphQLError error, RequestId request) {
        return AnswerError.of(DocumentErrors.coded(error, request));
    }
}
