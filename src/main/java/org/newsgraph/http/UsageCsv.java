package org.newsgraph.http;

import java.util.List;

import org.newsgraph.apikey.UsageDay;

/** Writes comma-separated values (RFC 4180). */
final class UsageCsv {
    private static final String LINE_END = "\r\n";

    private UsageCsv() {
    }

    static String of(List<UsageDay> days) {
        StringBuilder text = new StringBuilder("day,apiKey,name,requests,cost,articles").append(LINE_END);
        days.forEach(day -> text.append(day.day()).append(',').append(day.getApiKeyId()).append(',')
                .append(quoted(day.name())).append(',').append(day.requests()).append(',').append(day.cost())
                .append(',').append(day.articles()).append(LINE_END));
        return text.toString();
    }

    /** A spreadsheet takes what starts with one of these signs for a formula; behind an apostrophe it is a text. */
    private static String quoted(String text) {
        String plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
