package org.newsgraph.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.newsgraph.crossref.CoMention;
import org.newsgraph.crossref.Neighbourhood;
import org.newsgraph.directory.EntityRow;

/** A neighbourhood as GEXF 1.3, which Gephi and others read; the weight of an edge is how often both are named together. */
@Singleton
class Gexf {
    private final Addresses addresses;

    Gexf(Addresses addresses) {
        this.addresses = addresses;
    }

    String of(Neighbourhood neighbourhood) {
        Xml xml = new Xml().raw(Xml.DECLARATION).open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
                .open("meta").element("creator", "Newsgraph").close()
                .open("graph", "defaultedgetype", "undirected", "mode", "static");
        attributes(xml, "node", List.of("kind", "string", "distance", "integer", "uri", "string"));
        attributes(xml, "edge", List.of("articles", "integer"));
        xml.open("nodes");
        neighbourhood.members().forEach(member -> node(xml, member));
        xml.close().open("edges");
        Map<Long, String> ids = neighbourhood.members().stream().map(Neighbourhood.Member::entity)
                .collect(Collectors.toMap(EntityRow::key, EntityRow::getId));
        neighbourhood.ties().forEach(tie -> edge(xml, tie, ids));
        return xml.close().close().close().toString();
    }

    /** Pairs of names and types; an attribute is known by its place. */
    private static void attributes(Xml xml, String of, List<String> declared) {
        xml.open("attributes", "class", of);
        for (int i = 0; i < declared.size(); i += 2) {
            xml.empty("attribute", "id", Integer.toString(i / 2), "title", declared.get(i), "type",
                    declared.get(i + 1));
        }
        xml.close();
    }

    private void node(Xml xml, Neighbourhood.Member member) {
        EntityRow entity = member.entity();
        xml.open("node", "id", entity.getId(), "label", entity.getName());
        values(xml, entity.getKind().name(), Integer.toString(member.distance()), addresses.own(entity));
        xml.close();
    }

    private static void edge(Xml xml, CoMention tie, Map<Long, String> ids) {
        String source = ids.get(tie.pair().entity());
        String target = ids.get(tie.pair().other());
        xml.open("edge", "id", source + "." + target, "source", source, "target", target, "weight",
                Integer.toString(tie.count()));
        values(xml, Integer.toString(tie.articleCount()));
        xml.close();
    }

    private static void values(Xml xml, String... values) {
        xml.open("attvalues");
        for (int i = 0; i < values.length; i++) {
            xml.empty("attvalue", "for", Integer.toString(i), "value", values[i]);
        }
        xml.close();
    }
}
