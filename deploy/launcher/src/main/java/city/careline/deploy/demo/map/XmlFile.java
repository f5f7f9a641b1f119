package city.careline.deploy.demo.map;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenStreetMap file in XML. */
final class XmlFile {
    private XmlFile() {}

    static void read(Path file, MapElements elements) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            String highway = "";
            List<Long> nodes = new ArrayList<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "node" ->
                            elements.node(
                                    Long.parseLong(attribute(reader, "id")),
                                    Double.parseDouble(attribute(reader, "lat")),
                                    Double.parseDouble(attribute(reader, "lon")));
                        case "way", "relation" -> {
                            highway = "";
                            nodes = new ArrayList<>();
                        }
                        case "nd" -> nodes.add(Long.parseLong(attribute(reader, "ref")));
                        case "tag" ->
                            highway = attribute(reader, "k").equals("highway") ? attribute(reader, "v") : highway;
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("way")) {
                    elements.way(highway, nodes);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no OpenStreetMap file in XML", e);
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        if (value == null) {
            throw new IllegalArgumentException("an element without " + name);
        }
        return value;
    }
}
