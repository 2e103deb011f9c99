package org.newsgraph.execution;

import static graphql.schema.FieldCoordinates.coordinates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ClassTypeResolver;
import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.graphql.LoaderDataFetcher;
import org.newsgraph.graphql.PropertyFetcher;
import org.newsgraph.graphql.RootDataFetcher;
import org.newsgraph.graphql.SourceStream;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/** Books and persons behind all three root types: pages, lists, changes and events, as the served schema has them. */
final class SmallLibrary {
    record Book(String title) {
    }

    record Person(String name) {
    }

    private static final String SDL = """
            type Query { book(title: String): Book, shelf(first: Int, last: Int, after: String, offset: Int): Shelf, all: [Book!]
              byKey(locale: String, keys: [ID!]!): [Book], named: Named, either: Either, news(waitSeconds: Int): Int, _service: _Service! }
            type Mutation { add(days: Int, books: [String!]!): [Book!]!, lend(days: Int!): Book, settle(waitSeconds: Int): Int }
            type Subscription { added(title: String): Book }
            type Shelf { nodes: [Book!]!, edges: [Edge!]!, total: Int }
            type Edge { node: Book! }
            interface Named { name: String, similarTo: Named }
            type Person implements Named { name: String, similarTo: Named, latest(first: Int = 5): [Book!]! }
            type Book { title: String, author: Person!, similar: [Book!]!, keywords: [String!]! }
            union Either = Book | Person
            type _Service { sdl: String! }
            """;
    private static final Set<String> HELD = Set.of("title", "name", "nodes", "edges", "node");
    private static final ClassTypeResolver RESOLVER = new ClassTypeResolver(
            Map.of(Book.class, "Book", Person.class, "Person"));
    private static final GraphQLSchema BARE = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL),
            RuntimeWiring.newRuntimeWiring().type("Named", type -> type.typeResolver(RESOLVER))
                    .type("Either", type -> type.typeResolver(RESOLVER)).build());
    private static final Person AUTHOR = new Person("Ada Brandt");

    /** Whoever listens for books that are added. */
    final List<Consumer<Supplier<Book>>> listeners = new ArrayList<>();
    /** Books that the mutations have added. */
    final List<String> added = new ArrayList<>();
    /** What every loader throws; null if none does. */
    RuntimeException failure;
    /** The field whose loader alone throws it; null for all. */
    String failing;
    private final GraphQLSchema schema = wired();

    GraphQLSchema schema() {
        return schema;
    }

    private GraphQLSchema wired() {
        GraphQLCodeRegistry registry = BARE.getCodeRegistry().transform(code -> BARE.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance).filter(type -> !type.getName().startsWith("__"))
                .forEach(type -> ((GraphQLObjectType) type).getFieldDefinitions().forEach(field -> code.dataFetcher(
                        coordinates(type.getName(), field.getName()), fetcher(type.getName(), field.getName())))));
        return BARE.transformWithoutTypes(builder -> builder.codeRegistry(registry));
    }

    private DataFetcher<?> fetcher(String type, String field) {
        if (HELD.contains(field)) {
            return new PropertyFetcher(SmallLibrary::held);
        }
        return Set.of("Query", "Mutation", "Subscription").contains(type)
                ? new RootDataFetcher(loader(field))
                : new LoaderDataFetcher(loader(field));
    }

    private static Object held(Object owner) {
        return owner instanceof Book book ? book.title() : ((Person) owner).name();
    }

    private FieldLoader loader(String field) {
        return arguments -> {
            if ("".equals(arguments.get("title"))) {
                throw ApiException.invalid("title", "title is empty");
            }
            return parents -> {
                if (failure != null && (failing == null || failing.equals(field))) {
                    throw failure;
                }
                return Collections.nCopies(parents.size(), value(field, arguments));
            };
        };
    }

    private Object value(String field, Map<String, Object> arguments) {
        return switch (field) {
            case "book", "lend", "either" -> new Book((String) arguments.getOrDefault("title", "The Harbour"));
            case "author", "named" -> AUTHOR;
            case "similar", "all" -> List.of(new Book("One"), new Book("Two"));
            case "add" -> ((List<?>) arguments.get("books")).stream().map(title -> add((String) title)).toList();
            case "added" -> new SourceStream<Book>(listener -> {
                listeners.add(listener);
                return () -> listeners.remove(listener);
            });
            default -> null;
        };
    }

    private Book add(String title) {
        added.add(title);
        return new Book(title);
    }
}
