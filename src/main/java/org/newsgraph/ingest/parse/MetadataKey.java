package org.newsgraph.ingest.parse;

/** The keys of the metadata run at the start of a text; in the text they stand in lower case, or in any before a colon. */
public enum MetadataKey {
    DATE, EMBARGO, HEADLINE, STANDFIRST, BYLINE, DATELINE, URI, SLUG, LANGUAGE, CATEGORY
}
