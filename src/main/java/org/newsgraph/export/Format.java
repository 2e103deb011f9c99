package org.newsgraph.export;

/** How one article is written. */
interface Format {
    String write(WholeArticle article);
}
