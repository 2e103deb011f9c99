package org.newsgraph.ingest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/**
 * Keys of new rows. A sequence gives out blocks, as Hibernate counts them: a value is the first of its block. Many blocks
 * are fetched at once, so that hardly any article asks for one; what is left of them at the end is never used.
 */
@ApplicationScoped
class RowKeys {
    private static final int BLOCKS = 20;

    /** What the sequences of db/migration are counted up by. */
    enum Table {
        ARTICLE(50), REVISION(50), SECTION(50), PARAGRAPH(50), MENTION(200);

        final int block;

        Table(int block) {
            this.block = block;
        }

        String sequence() {
            return name().toLowerCase(Locale.ROOT) + "_seq";
        }
    }

    private static final class Stock {
        private final Deque<Long> firstOfBlocks = new ArrayDeque<>();
        private long next;
        private long end;
    }

    private final Sql sql;
    private final Map<Table, Stock> stocks = new EnumMap<>(Table.class);

    RowKeys(Sql sql) {
        this.sql = sql;
        Arrays.stream(Table.values()).forEach(table -> stocks.put(table, new Stock()));
    }

    synchronized long next(Table table) {
        Stock stock = stocks.get(table);
        if (stock.next == stock.end) {
            if (stock.firstOfBlocks.isEmpty()) {
                fetch();
            }
            stock.next = stock.firstOfBlocks.remove();
            stock.end = stock.next + table.block;
        }
        return stock.next++;
    }

    /** One statement for all tables: where one runs out, the others soon do. */
    private void fetch() {
        List<Table> low = stocks.keySet().stream().filter(table -> stocks.get(table).firstOfBlocks.size() < BLOCKS / 2)
                .toList();
        sql.rows(
                SqlText.of(
                        "SELECT s.name, nextval(s.sequence::regclass) AS first FROM unnest(?, ?) AS s (name, sequence)"
                                + " CROSS JOIN generate_series(1, ?)",
                        low, low.stream().map(Table::sequence).toList(), BLOCKS),
                row -> stocks.get(row.word(Table.class, "name")).firstOfBlocks.add(row.number("first")));
    }
}
