/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compiletime;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tenon.weaver.MappingProcessor;

/** Sources that are compiled as a user compiles his entities, with what the compiler told. */
final class Compilation {

    private static final String IMPORTS = """
            import jakarta.persistence.*;
            import java.util.*;
            import tenon.mapping.*;
            """;

    private static final Pattern NAME = Pattern.compile("(?:class|interface)\\s+(\\w+)");

    private final Path output;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Processor> others = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    Compilation(Path output) {
        this.output = output;
    }

    /** Adds a top-level class; what it needs is imported. */
    Compilation with(String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalArgumentException(source);
        }
        sources.add(new Source(name.group(1), IMPORTS + source));
        return this;
    }

    Compilation with(Processor processor) {
        others.add(processor);
        return this;
    }

    /** Has the compiler find processors itself. */
    Compilation option(String... option) {
        options.addAll(List.of(option));
        return this;
    }

    /** Compiles; returns each error and warning with the line it stands at, as {@code line: text}. */
    List<String> told() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<String> all = new ArrayList<>(List.of(
                    "-classpath",
                    output + File.pathSeparator + System.getProperty("java.class.path"),
                    "-d",
                    output.toString(),
                    "-Xlint:-options"));
            all.addAll(options);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(new StringWriter(), files, diagnostics, all, null, sources);
            if (options.isEmpty()) {
                others.add(new MappingProcessor());
                task.setProcessors(others);
            }
            task.call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sources.clear();
        others.clear();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(each -> (each.getLineNumber() - IMPORTS.lines().count()) + ": " + each.getMessage(Locale.ROOT))
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
