package org.newsgraph.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;

/** Collects which articles and entities an answer was built from, while it is written. */
public final class Sources {
    private enum Kind {
        ARTICLE, ENTITY, PART;

        static Kind of(Node node) {
            return switch (GlobalId.parse(node.getId()).map(GlobalId::type).orElse("")) {
                case "Article" -> ARTICLE;
                case "Person", "Organization", "Place" -> ENTITY;
                default -> PART;
            };
        }
    }

    private final int most;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> articles = new HashSet<>();
    /** All nodes of a class have one type; an id is only taken apart for the first. */
    private final Map<Class<?>, Kind> kinds = new HashMap<>();
    private int size;
    private boolean complete = true;
    private boolean insideArticle;

    /**
     * @param most
     *        characters of the ids together, with one between them; beyond that they are not complete
     */
    public Sources(int most) {
        this.most = most;
    }

    /** Their ids, if these are all; otherwise any. */
    public Set<String> ids() {
        return ids;
    }

    /** How many articles there are; of queries that also ask for the schema none are counted. */
    public int articles() {
        return articles.size();
    }

    /** False if there are too many, or if there are parts of an article that is not itself in the answer. */
    public boolean isComplete() {
        return complete;
    }

    /** The answer is made once more, from the start. */
    void forget() {
        ids.clear();
        articles.clear();
        size = 0;
        complete = true;
        insideArticle = false;
    }

    void lose() {
        complete = false;
    }

    /** An object is written; what was said before is to be given back to {@link #leave}. */
    boolean enter(Object source) {
        boolean before = insideArticle;
        if (source instanceof Node node) {
            Kind kind = kinds.computeIfAbsent(node.getClass(), unknown -> Kind.of(node));
            if (kind != Kind.PART) {
                insideArticle = kind == Kind.ARTICLE;
                add(node.getId(), insideArticle);
            } else if (!insideArticle) {
                lose();
            }
        }
        return before;
    }

    void leave(boolean before) {
        insideArticle = before;
    }

    private void add(String id, boolean article) {
        if (article) {
            articles.add(id);
        }
        if (complete && ids.add(id)) {
            size += id.length() + 1;
            complete = size <= most;
        }
    }
}
