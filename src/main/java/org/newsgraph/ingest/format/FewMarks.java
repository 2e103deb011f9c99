package org.newsgraph.ingest.format;

import java.util.Set;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Behind so many openings of code or markup in one paragraph of Markdown as nobody writes, the others are words. For the
 * end of each is looked for as far as the paragraph goes.
 */
final class FewMarks implements InlineContentParserFactory {
    private static final int MOST = 300;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<', '`');
    }

    /** For one paragraph. */
    @Override
    public InlineContentParser create() {
        return new InlineContentParser() {
            private int marks;

            @Override
            public ParsedInline tryParse(InlineParserState state) {
                if (++marks <= MOST) {
                    return ParsedInline.none();
                }
                char mark = state.scanner().peek();
                int length = state.scanner().matchMultiple(mark);
                return ParsedInline.of(new Text(String.valueOf(mark).repeat(length)), state.scanner().position());
            }
        };
    }
}
