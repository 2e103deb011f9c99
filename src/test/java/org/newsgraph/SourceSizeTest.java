package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/** Files and methods stay small enough to be read at a glance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceSizeTest {
    private static final int MAX_FILE = 300;
    private static final int MAX_METHOD = 40;

    @Test
    void no_file_has_over_300_lines() throws IOException {
        List<Path> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            if (Files.readAllLines(source).size() > MAX_FILE) {
                tooLong.add(source);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_method_has_over_40_lines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
                    files.getJavaFileObjectsFromPaths(sources()));
            List<String> tooLong = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new LongMethods(unit, Trees.instance(task).getSourcePositions(), tooLong).scan(unit, null);
            }
            assertThat(tooLong).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long start = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (end - start >= MAX_METHOD) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName());
            }
            return super.visitMethod(method, nothing);
        }
    }
}
