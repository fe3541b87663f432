/* SPDX-License-Identifier: Apache-2.0 */
package tenon.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;
import org.junit.jupiter.api.Test;

/** Entities that Hibernate's enhancer made lazy: the same options, with no proxies but their own instances. */
class EnhancedTest {

    @Test
    void options_hold_for_enhanced_entities() throws Exception {
        try (Enhancing loader = new Enhancing()) {
            Class<?> scenario = loader.loadClass(EnhancedScenario.class.getName());
            Class<?> entity = loader.loadClass(Blog.Post.class.getName());

            assertThat(loader.loadClass(PersistentAttributeInterceptable.class.getName())
                            .isAssignableFrom(entity))
                    .isTrue();
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                var constructor = scenario.getDeclaredConstructor();
                constructor.setAccessible(true);
                ((Runnable) constructor.newInstance()).run();
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** Loads everything anew, and enhances the entities. */
    private static final class Enhancing extends URLClassLoader {

        private final Enhancer enhancer;

        Enhancing() throws IOException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            enhancer = new BytecodeProviderImpl().getEnhancer(new DefaultEnhancementContext() {
                @Override
                public ClassLoader getLoadingClassLoader() {
                    return EnhancedTest.class.getClassLoader();
                }

                @Override
                public boolean hasLazyLoadableAttributes(UnloadedClass type) {
                    return true;
                }

                @Override
                public boolean isLazyLoadable(UnloadedField field) {
                    return true;
                }
            });
        }

        private static URL[] classPath() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(new File(entry).toURI().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.startsWith(Blog.class.getName() + "$")) {
                return super.findClass(name);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = file.readAllBytes();
                byte[] enhanced = enhancer.enhance(name, code);
                byte[] defined = enhanced == null ? code : enhanced;
                return defineClass(name, defined, 0, defined.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
