/** What is exported, by address: articles, feeds, graphs, and all articles as one stream. */
@NullMarked
package org.newsgraph.rest;

import org.jspecify.annotations.NullMarked;
