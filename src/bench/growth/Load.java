import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sends one request after another and prints a line an operation: its name, the median in milliseconds, and the
 * processor time a request, in milliseconds, of the server and its PostgreSQL together.
 * {@code java Load.java URL SERVER_PID POSTMASTER_PID SECONDS}
 */
final class Load {
    private static final Path HERE = Path.of("src/bench/growth");
    private static final Path PEERS = Path.of("src/bench/peers");
    private static final String HOTTEST = "directory/persons/person-0";
    private static final double MILLISECONDS_A_TICK = 10;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final URI url;
    private final long server;
    private final long postmaster;

    private Load(URI url, long server, long postmaster) {
        this.url = url;
        this.server = server;
        this.postmaster = postmaster;
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(URI.create(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        long seconds = Long.parseLong(arguments[3]);
        Map<String, Supplier<String>> operations = load.operations();
        for (Supplier<String> operation : operations.values()) {
            load.measure(operation, seconds);
        }
        for (Map.Entry<String, Supplier<String>> operation : operations.entrySet()) {
            System.out.println(operation.getKey() + " " + load.measure(operation.getValue(), seconds));
        }
    }

    private Map<String, Supplier<String>> operations() throws Exception {
        List<String> slugs = new ArrayList<>();
        for (int offset = 0; offset < 900; offset += 100) {
            slugs.addAll(all("slug", body("{ articles(first: 100, offset: " + offset + ") { nodes { slug } } }", "")));
        }
        String archiveEnd = all("startCursor", body("{ articles(last: 20) { pageInfo { startCursor } } }", "")).get(0);
        String hottestEnd = all("startCursor", body("{ entity(identifier: {scheme: \\\"popolo\\\", value: \\\"" + HOTTEST
                + "\\\"}) { articles(last: 20) { pageInfo { startCursor } } } }", "")).get(0);
        Map<String, Supplier<String>> operations = new LinkedHashMap<>();
        operations.put("q1", with(PEERS.resolve("q1.graphql"), () -> "\"slug\":\"" + any(slugs) + "\""));
        operations.put("q2", with(PEERS.resolve("q2.graphql"), () -> "\"slug\":\"" + any(slugs) + "\""));
        operations.put("q3", with(HERE.resolve("person.graphql"), () -> "\"id\":\"" + person() + "\""));
        operations.put("q4", with(PEERS.resolve("q4.graphql"), () -> "\"offset\":" + 20 * random.nextInt(20)));
        operations.put("q5", with(HERE.resolve("together.graphql"), () -> "\"id\":\"" + person() + "\""));
        operations.put("q3-hottest", with(HERE.resolve("person.graphql"), () -> "\"id\":\"" + HOTTEST + "\""));
        operations.put("q5-hottest", with(HERE.resolve("together.graphql"), () -> "\"id\":\"" + HOTTEST + "\""));
        operations.put("last-page", with(HERE.resolve("page.graphql"), () -> "\"after\":\"" + archiveEnd + "\""));
        operations.put("last-page-hottest", with(HERE.resolve("entity-page.graphql"),
                () -> "\"id\":\"" + HOTTEST + "\",\"after\":\"" + hottestEnd + "\""));
        return operations;
    }

    /** Every fifth person is in no directory. */
    private String person() {
        int number = random.nextInt(300);
        return "directory/persons/person-" + (number % 5 == 4 ? number - 1 : number);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Supplier<String> with(Path document, Supplier<String> variables) throws IOException {
        String text = Files.readString(document).replaceAll("#[^\n]*", "").replaceAll("\\s+", " ").replace("\"", "\\\"");
        return () -> body(text, variables.get());
    }

    private static String body(String query, String variables) {
        return "{\"query\":\"" + query + "\",\"variables\":{" + variables + "}}";
    }

    private List<String> all(String field, String body) throws Exception {
        Matcher values = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(send(body));
        List<String> all = new ArrayList<>();
        while (values.find()) {
            all.add(values.group(1));
        }
        return all;
    }

    private String send(String body) throws Exception {
        String answer = client.send(HttpRequest.newBuilder(url).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
        if (answer.contains("\"errors\"")) {
            throw new IllegalStateException(body + "\n" + answer);
        }
        return answer;
    }

    private String measure(Supplier<String> operation, long seconds) throws Exception {
        List<Long> times = new ArrayList<>();
        double before = ticks();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            send(operation.get());
            times.add(System.nanoTime() - now);
        }
        double cost = (ticks() - before) * MILLISECONDS_A_TICK / times.size();
        Collections.sort(times);
        return "%.2f %.3f".formatted(times.get(times.size() / 2) / 1e6, cost);
    }

    private double ticks() throws IOException {
        double ticks = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes.filter(p -> p.getFileName().toString().matches("\\d+"))::iterator) {
                ticks += ticks(process);
            }
        }
        return ticks;
    }

    private double ticks(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ours = process.endsWith(Long.toString(server)) || fields[1].equals(Long.toString(postmaster));
            return ours ? Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }
}
