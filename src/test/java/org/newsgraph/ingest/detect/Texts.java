package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** Short articles and directory entries for tests. */
public final class Texts {
    private Texts() {
    }

    public static ArticleText paragraphs(String... paragraphs) {
        return new ArticleText("en", blocks(BlockKind.PARAGRAPH, paragraphs));
    }

    public static ArticleText headed(String heading, String... paragraphs) {
        List<Block> blocks = blocks(BlockKind.HEADING, heading);
        blocks.addAll(blocks(BlockKind.PARAGRAPH, paragraphs));
        return new ArticleText("en", blocks);
    }

    private static List<Block> blocks(BlockKind kind, String... texts) {
        List<Block> blocks = new ArrayList<>();
        for (String text : texts) {
            blocks.add(new Block(kind, 0, text));
        }
        return blocks;
    }

    public static KnownName preferred(long id, EntityKind kind, String name) {
        return new KnownName(id, kind, name, name, AliasKind.NAME);
    }

    public static KnownName alias(long id, EntityKind kind, String entity, String name, AliasKind aliasKind) {
        return new KnownName(id, kind, entity, name, aliasKind);
    }
}
