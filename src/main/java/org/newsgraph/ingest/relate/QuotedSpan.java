package org.newsgraph.ingest.relate;

/**
 * What stands between quotation marks in one block, outermost marks only.
 *
 * @param start
 *        first UTF-16 code unit behind the opening mark
 * @param end
 *        the closing mark's UTF-16 code unit, or the block's end if the words go on in the next block
 * @param open
 *        whether the words go on in the next block
 * @param continuation
 *        whether they began in the block before
 */
record QuotedSpan(int block, int start, int end, boolean open, boolean continuation) {
    /** One past the closing mark; the block's end if there is none. */
    int after() {
        return open ? end : end + 1;
    }

    /** Where the opening mark stands. */
    int before() {
        return start - 1;
    }

    QuotedSpan continued() {
        return new QuotedSpan(block, start, end, open, true);
    }
}
