package org.newsgraph.generator;

import java.time.LocalDate;

/**
 * An invented article in the text format: three to five sections, about 25 mentions.
 *
 * @param path
 *        a thousand to a folder
 */
public record GeneratedArticle(String uri, String path, String text) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 5_500;

    static GeneratedArticle of(long seed, Cast cast, int number, int revision) {
        // One stream of chance for each article: any of them can be made without the ones before it.
        SplittableSeed random = new SplittableSeed(seed, number, revision);
        Story story = new Story(random.generator(), cast);
        String uri = "tag:generated.example,2025:" + seed + "/" + number;
        StringBuilder text = new StringBuilder("date " + FIRST_DAY.plusDays(number % DAYS) + "\nuri " + uri
                + "\nheadline " + story.headline() + "\n\n" + story.dateline() + story.paragraph() + "\n");
        int sections = 2 + random.generator().nextInt(3);
        for (int i = 0; i < sections; i++) {
            text.append('\n').append(story.heading()).append("\n\n").append(story.paragraph()).append("\n\n")
                    .append(story.paragraph()).append('\n');
        }
        return new GeneratedArticle(uri, "%04d/%07d.txt".formatted(number / 1000, number), text.toString());
    }
}
