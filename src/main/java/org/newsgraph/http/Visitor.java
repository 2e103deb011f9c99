package org.newsgraph.http;

/** What is behind another door than that of GraphQL. */
@FunctionalInterface
public interface Visitor {
    /**
     * Answers, on a thread that may wait for the database; reads nothing of it before the visit is {@link Visit#paid}.
     *
     * @throws HttpProblem
     *         to be told to the client; so is an {@link org.newsgraph.graphql.ApiException}
     */
    void answer(Visit visit);
}
