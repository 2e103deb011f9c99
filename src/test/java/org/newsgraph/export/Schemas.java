package org.newsgraph.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.xml.sax.SAXException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** The published schemas of formats. */
final class Schemas {
    private static final JsonSchema NINJS = ninjs();

    private Schemas() {
    }

    private static JsonSchema ninjs() {
        return JsonSchemaFactory
                .getInstance(VersionFlag.V202012,
                        factory -> factory.schemaMappers(mappers -> mappers
                                .mapPrefix("https://geojson.org/schema/GeoJSON.json",
                                        "classpath:iptc/geojson-point.json")))
                .getSchema(open("ninjs-schema_3.1.json"),
                        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** What is wrong with a news object. */
    static List<String> problemsOfNinjs(String json) {
        try {
            return NINJS.validate(new ObjectMapper().readTree(json)).stream().map(ValidationMessage::getMessage)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Schema newsMl() throws SAXException {
        StreamSource source = new StreamSource(open("NewsML-G2_2.34-spec-All-Power.xsd"));
        source.setSystemId(Schemas.class.getResource("/iptc/NewsML-G2_2.34-spec-All-Power.xsd").toString());
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(source);
    }

    static void checkNewsMl(Schema schema, String xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static InputStream open(String name) {
        return Schemas.class.getResourceAsStream("/iptc/" + name);
    }
}
