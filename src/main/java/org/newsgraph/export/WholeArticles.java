package org.newsgraph.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Articles;
import org.newsgraph.article.Embargoes;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SectionRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.article.Texts;
import org.newsgraph.article.Topics;
import org.newsgraph.crossref.Appearances;
import org.newsgraph.crossref.ArticleEntity;
import org.newsgraph.crossref.ArticleEntityOrder;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.directory.IdentifierRow;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.mention.Mentions;
import org.newsgraph.publishing.CorrectionRow;
import org.newsgraph.publishing.Corrections;
import org.newsgraph.publishing.EditorialNotes;
import org.newsgraph.vocabulary.MentionForm;

/** Reads whole articles: thirteen statements at most, whatever their number. */
@Singleton
class WholeArticles {
    private static final List<MentionForm> NAMES = List.of(MentionForm.NAME);
    private final Articles articles;
    private final Texts texts;
    private final Appearances appearances;
    private final Directory directory;
    private final Mentions mentions;
    private final Topics topics;
    private final Corrections corrections;
    private final Embargoes embargoes;
    private final EditorialNotes notes;

    WholeArticles(Articles articles, Texts texts, Appearances appearances, Directory directory, Mentions mentions,
            Topics topics, Corrections corrections, Embargoes embargoes, EditorialNotes notes) {
        this.articles = articles;
        this.texts = texts;
        this.appearances = appearances;
        this.directory = directory;
        this.mentions = mentions;
        this.topics = topics;
        this.corrections = corrections;
        this.embargoes = embargoes;
        this.notes = notes;
    }

    /** Those that are published, by their keys. */
    Map<Long, WholeArticle> withKeys(Collection<Long> keys) {
        Map<Long, WholeArticle> byKey = new HashMap<>();
        of(articles.withKeys(keys)).forEach(whole -> byKey.put(whole.row().key(), whole));
        return byKey;
    }

    List<WholeArticle> of(List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<List<Part>> parts = parts(rows);
        List<List<Named>> named = named(rows);
        List<List<MentionRow>> names = mentions.ofArticles(rows, NAMES);
        List<List<SubjectRow>> subjects = topics.subjectsOf(rows);
        List<List<String>> keywords = topics.keywordsOf(rows);
        List<List<CorrectionRow>> corrected = corrections.of(rows);
        List<@Nullable Instant> embargoed = embargoes.endsOf(rows);
        List<@Nullable String> noted = notes.of(rows);
        List<WholeArticle> whole = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            whole.add(new WholeArticle(rows.get(i), parts.get(i), named.get(i), names.get(i),
                    subjects.get(i), keywords.get(i), corrected.get(i), embargoed.get(i), noted.get(i)));
        }
        return whole;
    }

    private List<List<Part>> parts(List<ArticleRow> rows) {
        List<List<SectionRow>> sections = texts.sectionsOf(rows.stream().map(ArticleRow::version).toList());
        Map<Long, List<ParagraphRow>> paragraphs = new HashMap<>();
        List<SectionRow> all = sections.stream().flatMap(List::stream).toList();
        List<List<ParagraphRow>> ofAll = all.isEmpty() ? List.of() : texts.paragraphsOf(all);
        for (int i = 0; i < all.size(); i++) {
            paragraphs.put(all.get(i).key(), ofAll.get(i));
        }
        return sections.stream().map(of -> of.stream().map(s -> new Part(s, paragraphs.get(s.key()))).toList())
                .toList();
    }

    private List<List<Named>> named(List<ArticleRow> rows) {
        List<List<ArticleEntity>> named = appearances.of(rows, List.of(), ArticleEntityOrder.SALIENCE_DESC, null);
        List<EntityRow> all = named.stream().flatMap(List::stream).map(ArticleEntity::entity).distinct().toList();
        if (all.isEmpty()) {
            return named.stream().map(none -> List.<Named>of()).toList();
        }
        Map<Long, List<IdentifierRow>> identifiers = byKey(all, directory.identifiersOf(all));
        Map<Long, List<String>> pages = byKey(all, directory.sameAsOf(all));
        return named.stream().map(of -> of.stream().map(one -> new Named(one, identifiers.get(one.entity().key()),
                pages.get(one.entity().key()))).toList()).toList();
    }

    private static <R> Map<Long, List<R>> byKey(List<EntityRow> entities, List<List<R>> rows) {
        Map<Long, List<R>> byKey = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            byKey.put(entities.get(i).key(), rows.get(i));
        }
        return byKey;
    }
}
