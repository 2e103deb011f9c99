package org.newsgraph.ingest.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * One document of the JSON lines format with gold spans; every line of its text is a block.
 *
 * @param titles
 *        for each mention the Wikipedia title, or nothing
 */
record GoldArticle(ArticleText text, List<DetectedMention> mentions, List<String> titles) {

    static List<GoldArticle> read(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> of(Json.createReader(new StringReader(line)).readObject())).toList();
        }
    }

    private static GoldArticle of(JsonObject document) {
        String text = document.getString("text");
        List<Block> blocks = text.lines().map(line -> new Block(BlockKind.PARAGRAPH, 0, line)).toList();
        List<DetectedMention> mentions = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        document.getJsonArray("spans").getValuesAs(JsonObject.class).stream()
                .sorted(Comparator.comparingInt(span -> span.getInt("start"))).forEach(span -> {
                    int start = text.offsetByCodePoints(0, span.getInt("start"));
                    int end = text.offsetByCodePoints(0, span.getInt("end"));
                    int block = (int) text.substring(0, start).chars().filter(sign -> sign == '\n').count();
                    int blockStart = text.lastIndexOf('\n', start) + 1;
                    if (end - blockStart <= blocks.get(block).text().length()) {
                        mentions.add(new DetectedMention(block, start - blockStart, end - blockStart,
                                text.substring(start, end), EntityKind.valueOf(span.getString("type")),
                                Evidence.CERTAIN, 1));
                        titles.add(span.getString("link", "").replace('_', ' '));
                    }
                });
        return new GoldArticle(new ArticleText("en", blocks), mentions, titles);
    }
}
