package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** README's tables are complete. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    @Test
    void the_map_has_every_package() {
        assertThat(Readme.firstColumn("The map"))
                .containsExactlyInAnyOrderElementsOf(PackageMap.read().keySet().stream()
                        .filter(name -> !name.equals("(root)")).toList());
    }

    @Test
    void the_table_of_settings_has_every_setting_of_ours() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        List<String> ours = Pattern.compile("(?m)^newsgraph\\.[a-z.-]+").matcher(properties).results()
                .map(found -> found.group().toUpperCase().replace('.', '_').replace('-', '_')).toList();
        assertThat(Readme.firstColumn("In production")).containsAll(ours).contains("NEWSGRAPH_DATA");
    }
}
