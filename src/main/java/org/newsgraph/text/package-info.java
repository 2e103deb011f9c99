/** Pure helpers for text: blocks of an article, sentences, tokens, code points and the normal form of names. */
@NullMarked
package org.newsgraph.text;

import org.jspecify.annotations.NullMarked;
