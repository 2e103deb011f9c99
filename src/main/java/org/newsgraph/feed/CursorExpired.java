package org.newsgraph.feed;

import java.util.Map;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;

/** What comes after a cursor is not all kept any more; whoever has it is told, and never set somewhere else in silence. */
public class CursorExpired extends ApiException {

    CursorExpired(String field, long floor) {
        super(ErrorCode.CURSOR_EXPIRED, field,
                "What comes behind the cursor is not kept any more: take everything anew, and go on from firstCursor",
                Map.of("firstCursor", ChangeEvent.ORDER.cursor(floor)));
    }
}
