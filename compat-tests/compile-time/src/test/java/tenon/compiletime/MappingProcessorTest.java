/* SPDX-License-Identifier: Apache-2.0 */
package tenon.compiletime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenon.weaver.MappingProcessor;

/** What boot would refuse is a compile error, at the line of the annotation. */
class MappingProcessorTest {

    private static final String USER = """
            @Entity class User {
                @Id Long id;
                @OneToMany(mappedBy = "user")
                @BackPopulates("user")
                List<Post> posts = new ArrayList<>();
            }
            """;

    private static final String POST = """
            @Entity class Post {
                @Id Long id;
                @ManyToOne @BackPopulates("posts") User user;
            }
            """;

    @TempDir
    Path output;

    private Compilation compilation;

    @BeforeEach
    void start() {
        compilation = new Compilation(output);
    }

    private static void assertOne(List<String> told, String start, String... hints) {
        assertThat(told).singleElement().asString().startsWith(start);
        for (String hint : hints) {
            assertThat(told.get(0)).contains(hint);
        }
    }

    @Test
    void a_right_pair_compiles_in_silence() {
        assertThat(compilation.with(USER).with(POST).told()).isEmpty();
    }

    @Test
    @DisplayName("F-360: a counterpart that is not there is told with the candidates")
    void a_counterpart_that_is_not_there_is_told_with_the_candidates() {
        assertOne(
                compilation
                        .with(USER.replace("@BackPopulates(\"user\")", "@BackPopulates(\"author\")"))
                        .with(POST.replace("@BackPopulates(\"posts\")", ""))
                        .told(),
                "4: TNN001002: 'User.posts' back-populates 'author', but 'Post' has no such attribute.",
                "Attributes of 'Post' that refer to 'User': [user]");
    }

    @Test
    @DisplayName("F-361: a counterpart that is a column")
    void a_counterpart_that_is_no_relationship_is_told() {
        assertOne(
                compilation
                        .with(USER.replace("@BackPopulates(\"user\")", "@BackPopulates(\"id\")"))
                        .with(POST.replace("@BackPopulates(\"posts\")", ""))
                        .told(),
                "4: TNN001003: 'User.posts' back-populates 'Post.id', which refers to 'Long' and not to 'User'.");
    }

    @Test
    @DisplayName("F-362: a counterpart of another entity")
    void a_counterpart_of_another_type_is_told() {
        assertOne(
                compilation.with(USER).with("""
                                @Entity class Post {
                                    @Id Long id;
                                    @ManyToOne Post user;
                                }
                                """).told(),
                "4: TNN001003: 'User.posts' back-populates 'Post.user', which refers to 'Post' and not to 'User'.");
    }

    @Test
    @DisplayName("F-365: a pair that is not mutual")
    void a_pair_that_is_not_mutual_is_told() {
        assertOne(
                compilation
                        .with(USER)
                        .with(POST.replace("@BackPopulates(\"posts\")", ""))
                        .told(),
                "4: TNN001004: 'User.posts' back-populates 'Post.user', but 'Post.user' does not back-populate 'posts':"
                        + " it has no @BackPopulates.",
                "Add @BackPopulates(\"posts\") to 'Post.user'");
    }

    @Test
    @DisplayName("F-366: a counterpart that names a third attribute")
    void a_counterpart_that_names_a_third_attribute_is_told_at_both_lines() {
        assertThat(compilation
                        .with(USER.replace("List<Post> posts", "List<Post> others;\n@OneToMany List<Post> posts"))
                        .with(POST)
                        .told())
                .hasSize(2)
                .anyMatch(each ->
                        each.startsWith("4: TNN001004: 'User.others'") && each.contains("it back-populates 'posts'"))
                .anyMatch(each -> each.startsWith("3: TNN001004: 'Post.user'"));
    }

    @Test
    void a_one_way_side_needs_no_answer_and_takes_none() {
        String oneWay = USER.replace("@BackPopulates(\"user\")", "@BackPopulates(value = \"user\", oneWay = true)");

        assertThat(compilation
                        .with(oneWay)
                        .with(POST.replace("@BackPopulates(\"posts\")", ""))
                        .told())
                .isEmpty();
        assertOne(compilation.with(oneWay).with(POST).told(), "4: TNN001017: 'User.posts' is oneWay");
    }

    @Test
    void a_name_may_be_left_to_mapped_by_of_either_side() {
        assertThat(compilation
                        .with(USER.replace("@BackPopulates(\"user\")", "@BackPopulates"))
                        .with(POST.replace("@BackPopulates(\"posts\")", "@BackPopulates"))
                        .told())
                .isEmpty();
    }

    @Test
    void a_name_that_nothing_tells_is_told() {
        assertThat(compilation
                        .with("""
                                @Entity class Left {
                                    @Id Long id;
                                    @OneToOne @BackPopulates Right right;
                                }
                                """)
                        .with("@Entity class Right { @Id Long id; @OneToOne @BackPopulates(\"right\") Left left; }")
                        .told())
                .singleElement()
                .asString()
                .startsWith("3: TNN001012: 'Left.right'")
                .contains("[left]");
    }

    @Test
    @DisplayName("F-363 F-368: directions that are no pair")
    void directions_that_are_no_pair_are_told() {
        assertThat(compilation
                        .with(USER.replace("@OneToMany(mappedBy = \"user\")", "@ManyToMany"))
                        .with(POST)
                        .told())
                .hasSize(2)
                .allMatch(each -> each.contains("TNN001007:"));
        assertThat(compilation
                        .with("@Entity class A { @Id Long id; @ManyToOne @BackPopulates(\"a\") B b; }")
                        .with("@Entity class B { @Id Long id; @ManyToOne @BackPopulates(\"b\") A a; }")
                        .told())
                .hasSize(2)
                .allMatch(each -> each.contains("TNN001006:"));
        assertThat(compilation
                        .with("""
                                @Entity class C {
                                    @Id Long id;
                                    @OneToOne(mappedBy = "c") @BackPopulates("c") D d;
                                }
                                """)
                        .with("@Entity class D { @Id Long id; @OneToOne(mappedBy = \"d\") @BackPopulates(\"d\") C c; }")
                        .told())
                .hasSize(2)
                .allMatch(each -> each.contains("TNN001008:"));
    }

    @Test
    void getters_are_read_as_fields_are() {
        String user = """
                @Entity class User {
                    private Long id;
                    private Map<Long, ? extends Post> posts = new HashMap<>();
                    @Id Long getId() { return id; }
                    @OneToMany(mappedBy = "user")
                    @BackPopulates("%s")
                    Map<Long, ? extends Post> getPosts() { return posts; }
                }
                """;
        String post = """
                @Entity class Post {
                    private Long id;
                    private User user;
                    @Id Long getId() { return id; }
                    @ManyToOne @BackPopulates("posts") User getUser() { return user; }
                }
                """;

        assertThat(compilation.with(user.formatted("user")).with(post).told()).isEmpty();
        assertThat(compilation.with(user.formatted("usr")).with(post).told())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("6: TNN001002: 'User.posts' back-populates 'usr'"))
                .anyMatch(each -> each.startsWith("5: TNN001004: 'Post.user'"));
    }

    @Test
    void attributes_of_a_mapped_superclass_are_found_by_the_entity() {
        String base = """
                @MappedSuperclass abstract class Owned {
                    @ManyToOne @BackPopulates("%s") Owner owner;
                }
                """;
        String owner = """
                @Entity class Owner {
                    @Id Long id;
                    @OneToMany(mappedBy = "owner") @BackPopulates("owner") Set<Thing> things;
                }
                """;
        String thing = "@Entity class Thing extends Owned { @Id Long id; }";

        assertThat(compilation
                        .with(base.formatted("things"))
                        .with(owner)
                        .with(thing)
                        .told())
                .isEmpty();
        assertThat(compilation
                        .with(base.formatted("thing"))
                        .with(owner)
                        .with(thing)
                        .told())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("2: TNN001002: 'Owned.owner' back-populates 'thing'"))
                .anyMatch(each -> each.startsWith("3: TNN001004: 'Owner.things'"));
    }

    @Test
    void a_generic_superclass_is_judged_by_the_entities_that_extend_it() {
        String base = """
                @MappedSuperclass abstract class Tree<T extends Tree<T>> {
                    @ManyToOne @BackPopulates("%s") T parent;
                    @OneToMany(mappedBy = "parent") @BackPopulates("parent") List<T> children;
                }
                """;
        String folder = "@Entity class Folder extends Tree<Folder> { @Id Long id; }";

        assertThat(compilation.with(base.formatted("children")).with(folder).told())
                .isEmpty();
        assertThat(compilation.with(base.formatted("child")).with(folder).told())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("2: TNN001002: 'Folder.parent' back-populates 'child'")
                        && each.contains("[children, parent]"))
                .anyMatch(each -> each.startsWith("3: TNN001004: 'Folder.children'"));
    }

    @Test
    void a_generic_superclass_without_an_entity_is_not_judged() {
        assertThat(compilation.with("""
                                @MappedSuperclass abstract class Linked<T> {
                                    @ManyToOne @BackPopulates("nowhere") T other;
                                }
                                """).told()).isEmpty();
    }

    @Test
    void a_target_that_was_compiled_before_is_looked_into() {
        assertThat(compilation.with(USER).with(POST).told()).isEmpty();

        assertOne(
                compilation.with(POST.replace("posts", "texts")).told(),
                "3: TNN001002: 'Post.user' back-populates 'texts', but 'User' has no such attribute.");
    }

    @Test
    void a_target_entity_that_is_told_is_believed() {
        assertThat(compilation
                        .with(USER.replace("mappedBy = \"user\"", "mappedBy = \"user\", targetEntity = Post.class")
                                .replace("List<Post>", "List<Object>"))
                        .with(POST.replace("@ManyToOne", "@ManyToOne(targetEntity = User.class)")
                                .replace("User user", "Object user"))
                        .told())
                .isEmpty();
    }

    @Test
    void a_type_that_does_not_exist_is_left_to_the_compiler() {
        assertThat(compilation.with(USER).told()).isNotEmpty().noneMatch(each -> each.contains("TNN"));
    }

    @Test
    void a_relationship_that_orm_xml_maps_is_left_to_boot() {
        assertThat(compilation
                        .with("class Plain { @BackPopulates(\"nowhere\") List<Plain> others; }")
                        .told())
                .isEmpty();
    }

    @Test
    void types_that_other_processors_generate_are_waited_for() {
        assertThat(compilation
                        .with(USER.replace("class User {", "class User extends UserBase {"))
                        .with(POST)
                        .with(new GeneratesBase())
                        .told())
                .isEmpty();
        assertOne(
                compilation
                        .with(USER.replace("class User {", "class User extends UserBase {"))
                        .with(POST.replace("posts", "texts"))
                        .with(new GeneratesBase())
                        .told()
                        .stream()
                        .filter(each -> each.contains("TNN001002"))
                        .toList(),
                "3: TNN001002: 'Post.user' back-populates 'texts'");
    }

    /** Writes a class in the first round, as hibernate-processor does. */
    private static final class GeneratesBase extends AbstractProcessor {

        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("UserBase").openWriter()) {
                    file.write("class UserBase {}");
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return false;
        }
    }

    @Test
    void javac_finds_it_on_the_processor_path_and_lets_no_option_go_unused() {
        String path = Path.of(MappingProcessor.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();

        assertOne(
                compilation
                        .option("-processorpath", path, "-Xlint:all", "-Werror")
                        .with(USER.replace("@BackPopulates(\"user\")", "@BackPopulates(\"author\")"))
                        .with("@Entity class Post { @Id Long id; @ManyToOne User user; }")
                        .told()
                        .stream()
                        .filter(each -> each.contains("TNN"))
                        .toList(),
                "4: TNN001002:");
    }
}
