package org.newsgraph.graphql;

/**
 * What graphql-java says of a document that is not valid, without values of it as objects of graphql-java: the client has them
 * itself, as it wrote them. Read once from end to end, as the client chooses how long it is.
 */
final class ValidationMessage {
    private static final String ARGUMENT = " with value '";
    private static final String DEFAULT = "Bad default value '";
    private static final String DETAIL = " - '";
    /** So SmallRye begins what it says of its own scalars, in terms of graphql-java. */
    private static final String OF_LIBRARY = " - SRGQL";
    /** So ends an object, and a quotation of it. */
    private static final String END = "}'";

    private ValidationMessage() {
    }

    static String withoutInside(String message) {
        return withoutDetail(withoutDefault(withoutArgument(message)));
    }

    private static String withoutArgument(String message) {
        int start = message.indexOf(ARGUMENT);
        int end = message.lastIndexOf(END + " ");
        return isObject(message, start + ARGUMENT.length(), start, end)
                ? message.substring(0, start) + message.substring(end + END.length())
                : message;
    }

    private static String withoutDefault(String message) {
        int start = message.indexOf(DEFAULT);
        int end = message.lastIndexOf(END + " ");
        return isObject(message, start + DEFAULT.length(), start, end)
                ? message.substring(0, start + DEFAULT.length() - 2) + message.substring(end + END.length())
                : message;
    }

    private static String withoutDetail(String message) {
        int ofLibrary = message.indexOf(OF_LIBRARY);
        if (ofLibrary >= 0) {
            return message.substring(0, ofLibrary);
        }
        int start = message.indexOf(DETAIL);
        return message.endsWith(END) && isObject(message, start + DETAIL.length(), start, message.length() - 2)
                ? message.substring(0, start)
                : message;
    }

    /** A name of a class, and what it holds in braces. */
    private static boolean isObject(String message, int from, int found, int end) {
        int at = from;
        while (found >= 0 && at < end && Character.isJavaIdentifierPart(message.charAt(at))) {
            at++;
        }
        return found >= 0 && at > from && at < end && message.charAt(at) == '{';
    }
}
