package org.newsgraph.diff;

import java.util.List;

/**
 * What a revision says, and whom it names.
 *
 * @param mentions
 *        of each block
 */
record RevisionText(int number, List<Block> blocks, List<List<DiffMention>> mentions) {

    RevisionDiff comparedWith(RevisionText earlier) {
        List<DiffBlock> all = BlockDiff.of(earlier.blocks, blocks).stream().map(step -> block(step, earlier)).toList();
        return new RevisionDiff(earlier.number, number, all);
    }

    private DiffBlock block(Step step, RevisionText earlier) {
        boolean wasThere = step.from() != Step.NONE;
        boolean isThere = step.to() != Step.NONE;
        MentionDiff names = MentionDiff.of(wasThere ? earlier.mentions.get(step.from()) : List.of(),
                isThere ? mentions.get(step.to()) : List.of());
        return new DiffBlock(step.change(),
                (isThere ? blocks.get(step.to()) : earlier.blocks.get(step.from())).location(),
                wasThere ? step.from() : null, isThere ? step.to() : null,
                wasThere ? earlier.blocks.get(step.from()).text() : null,
                isThere ? blocks.get(step.to()).text() : null, names.carriedOver(), names.added(), names.removed());
    }
}
