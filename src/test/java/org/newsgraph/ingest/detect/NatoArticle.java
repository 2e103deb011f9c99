package org.newsgraph.ingest.detect;

import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;

/** The article of 27 March 2024 about NATO and the Baltic states, in its blocks. */
public final class NatoArticle {
    public static final ArticleText TEXT = new ArticleText("en", List.of(
            new Block(BlockKind.PARAGRAPH, 0, """
                    Amid growing tensions and geopolitical uncertainties in Eastern Europe, US Ambassador to \
                    NATO Julianne Smith recently addressed concerns regarding the security of the Baltic states \
                    in light of Russia's aggressive postures. Speaking to Baltic journalists, Smith affirmed \
                    that, according to US and NATO assessments, a Russian attack on the Baltic states is not \
                    imminent, yet the alliance remains vigilant and prepared to respond decisively should the \
                    situation escalate. This statement comes at a critical time as the international community \
                    closely monitors the unfolding developments in Ukraine and the broader Eastern European \
                    region."""),
            new Block(BlockKind.HEADING, 1, "Strengthening NATO's Eastern Flank"),
            new Block(BlockKind.PARAGRAPH, 1, """
                    In response to the heightened tensions following Russia's aggression in Ukraine, NATO has \
                    taken significant steps to bolster its deterrence and defense measures, particularly across \
                    its eastern flank. Ambassador Smith detailed the alliance's comprehensive approach, which \
                    includes deploying additional troops, enhancing the scalability of stationed battalions to \
                    brigades, and conducting a series of training missions and exercises. These measures aim to \
                    fortify the alliance's readiness and reaffirm its commitment to the security of its member \
                    states, especially those in close proximity to Russia. Furthermore, the US has amplified its \
                    military presence by moving more equipment and troops to the region, maintaining a \
                    rotational deployment in Lithuania as a testament to its dedication to the collective \
                    defense of NATO allies."""),
            new Block(BlockKind.HEADING, 2, "Solidarity with Ukraine and Preventing Conflict Expansion"),
            new Block(BlockKind.PARAGRAPH, 2, """
                    Amid the ongoing conflict in Ukraine, NATO's overarching goal remains to provide unwavering \
                    support to Kyiv while preventing the war from spilling over into neighboring countries. \
                    Ambassador Smith emphasized the importance of economic, military, and humanitarian \
                    assistance to Ukraine, aiming to thwart Russian advances and dissuade any further aggression \
                    beyond Ukrainian borders. While the alliance is cautious about engaging directly in the \
                    conflict, it is clear that NATO stands ready to defend every inch of its territory against \
                    any potential threats. Smith also addressed recent controversial statements, condemning any \
                    encouragement of Kremlin aggression against NATO territories as both irrational and \
                    dangerous."""),
            new Block(BlockKind.HEADING, 3, "Looking Ahead: Defense, Diplomacy, and Deterrence"),
            new Block(BlockKind.PARAGRAPH, 3, """
                    As the situation in Eastern Europe evolves, NATO's strategic posture reflects a delicate \
                    balance between robust defense capabilities and the pursuit of diplomatic solutions. The \
                    alliance's reinforced presence on the eastern flank, coupled with its steadfast support for \
                    Ukraine, sends a clear message of unity and resilience in the face of aggression. However, \
                    the ultimate resolution to the current crisis will likely require a multifaceted approach, \
                    combining military readiness with diplomatic engagement to achieve sustainable peace in the \
                    region. While the threat of a wider conflict looms, NATO's preparedness and collective \
                    defense principle stand as pivotal deterrents against any further escalation.""")));

    private NatoArticle() {
    }
}
