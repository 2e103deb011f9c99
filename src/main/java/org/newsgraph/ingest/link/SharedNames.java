package org.newsgraph.ingest.link;

import java.util.Set;

/**
 * Names that the world shares between several things that news names often, whatever the directory knows of them. None of
 * them is linked by the name alone.
 */
final class SharedNames {
    private static final Set<String> KEYS = Set.of("georgia", "washington", "new york", "victoria", "cambridge",
            "birmingham", "santiago", "san jose",
            "cordoba", "valencia", "tripoli", "alexandria", "kingston", "newcastle", "portland", "springfield",
            "richmond", "columbia", "durham", "congo", "korea", "macedonia", "guinea", "samoa", "virgin islands",
            "kashmir", "punjab", "limburg", "congress", "parliament", "senate", "house of representatives", "house",
            "supreme court", "high court", "constitutional court", "court of appeal", "labour", "labor",
            "labour party", "labor party", "liberal party", "liberals", "liberal democrats", "democratic party",
            "democrats", "republican party", "republicans", "conservative party", "conservatives", "national party",
            "socialist party", "socialists", "communist party", "green party", "greens", "social democrats",
            "peoples party", "workers party", "independent", "federalist", "progress party", "centre party",
            "center party", "justice party", "popular front", "ministry of defence", "ministry of defense",
            "defence ministry", "defense ministry", "foreign ministry", "foreign office", "home office",
            "interior ministry", "finance ministry", "treasury", "justice department", "ministry of justice",
            "ministry of health", "health ministry", "national guard", "central bank", "navy", "army", "air force",
            "royal navy", "federal court", "electoral commission", "abc", "pa", "pp", "cbc", "npa", "npp", "ndp",
            "psa", "ira", "isi", "sas", "ec", "au", "ppp", "aa", "ba", "aba", "ama", "times", "independence party",
            "sun", "mail", "post", "telegraph", "observer", "herald", "tribune", "mirror", "star", "nation", "united",
            "city", "rangers", "rovers", "wanderers", "bank", "commission", "council", "national assembly",
            "house of commons", "house of lords", "commons", "lords", "coalition", "alliance");

    private SharedNames() {
    }

    static boolean has(String key) {
        return KEYS.contains(key);
    }
}
