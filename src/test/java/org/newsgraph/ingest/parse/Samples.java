package org.newsgraph.ingest.parse;

/** Invented texts, each in the shape of something that newsrooms send. */
final class Samples {
    static final String LEAD = "Amid a long dry spell, the harbour city of Port Amber will ration water from Monday, "
            + "its mayor Ana Ruiz said.";

    /** Metadata and lead share the first line, headings stand alone, no headline. */
    static final String HARBOUR = " date 2024-03-27 " + LEAD + """


            Securing the Harbour's Wells

            The council has sent engineers to all nine wells. They report next week.

            Looking Ahead: Rain, Pipes, and Patience

            As the season turns, the city weighs new pipes. "We will not run dry," Ruiz said.
            """;

    static final String FULL = """
            headline: Port Amber rations water
            standfirst: Nine wells are almost dry.
            date: 2024-03-27T10:15:00Z
            uri: tag:example.org,2024:amber-1
            slug: port-amber-water
            language: en
            category: environment

            By Ana Ruiz and J. P. Ortega, Staff Writers

            PORT AMBER, March 27 (Agency) - The city will ration water, the
            mayor said.

            - Gardens on Mondays
            - Pools never

            Wells

            > We will not run dry.
            """;

    private Samples() {
    }
}
