package org.newsgraph.command;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.Dependent;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.export.Bulk;
import org.newsgraph.export.BulkFormat;
import org.newsgraph.export.BulkPage;
import org.newsgraph.export.Selection;
import org.newsgraph.graphql.ApiException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes published articles to a file. */
@Dependent
@Command(name = "export", description = "Writes published articles to a file, a line of JSON each, earliest published first. A run that was stopped goes on with --after and the cursor of the last whole line. Exit code 0, 1 if a value is wrong, 2 if the file cannot be written.", mixinStandardHelpOptions = true)
class ExportCommand implements Subcommand {
    private static final int WRONG_VALUE = 1;
    private static final int UNWRITABLE = 2;
    private final Bulk bulk;

    @Parameters(paramLabel = "FILE", description = "A file, compressed if its name ends in .gz, and added to with --after; or - for standard output.")
    String file;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; NDJSON if not given.")
    BulkFormat format = BulkFormat.NDJSON;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Goes on behind the article of this cursor.")
    @Nullable
    String after;

    @Option(names = "--only", paramLabel = "NAME=VALUE", description = "Only articles with this text, category, language, entity (an id; may be repeated), published since or until.")
    List<String> conditions = new ArrayList<>();

    ExportCommand(Bulk bulk) {
        this.bulk = bulk;
    }

    @Override
    public Integer call() {
        try {
            long written = write(Selection.of(given()));
            System.err.printf("%,d articles%n", written);
            return 0;
        } catch (ApiException wrong) {
            System.err.println(wrong.getMessage());
            return WRONG_VALUE;
        } catch (IOException unwritable) {
            System.err.println(file + " cannot be written: " + unwritable.getMessage());
            return UNWRITABLE;
        }
    }

    private Map<String, List<String>> given() {
        Map<String, List<String>> given = new HashMap<>();
        for (String condition : conditions) {
            String[] parts = condition.split("=", 2);
            if (parts.length < 2 || !Selection.PARAMETERS.contains(parts[0])) {
                throw ApiException.invalid("--only", "--only must be one of "
                        + String.join(", ", Selection.PARAMETERS.stream().sorted().toList()) + ", = and a value");
            }
            given.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return given;
    }

    /** The first page is read before anything is written: a wrong value leaves a file as it was. */
    private long write(ArticleScope scope) throws IOException {
        BulkPage page = bulk.page(scope, format, after, () -> false);
        try (OutputStream out = open()) {
            long written = page.articles();
            out.write(page.lines().getBytes(StandardCharsets.UTF_8));
            while (page.more()) {
                page = bulk.page(scope, format, page.cursor(), () -> false);
                out.write(page.lines().getBytes(StandardCharsets.UTF_8));
                written += page.articles();
            }
            return written;
        }
    }

    private OutputStream open() throws IOException {
        OutputStream out = new BufferedOutputStream(
                file.equals("-") ? System.out : new FileOutputStream(file, after != null));
        return file.endsWith(".gz") ? new GZIPOutputStream(out) : out;
    }
}
