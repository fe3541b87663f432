/* SPDX-License-Identifier: Apache-2.0 */
package tenon.weaving;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import jakarta.persistence.spi.TransformerException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A persistence unit as a container hands it to the provider; its class loader offers each class to the transformers. */
final class PersistenceUnit implements PersistenceUnitInfo {

    private final List<ClassTransformer> transformers = new CopyOnWriteArrayList<>();
    private final Entities entities = new Entities("domain", this::transformed);
    private final boolean hasTemporaryLoader;

    PersistenceUnit(boolean hasTemporaryLoader) {
        this.hasTemporaryLoader = hasTemporaryLoader;
    }

    Class<?> entity(String simpleName) {
        return entities.entity(simpleName);
    }

    private byte[] transformed(byte[] classFile) {
        byte[] current = classFile;
        String name = new net.bytebuddy.jar.asm.ClassReader(classFile).getClassName();
        for (ClassTransformer transformer : transformers) {
            try {
                byte[] changed = transformer.transform(entities, name, null, null, current);
                current = changed == null ? current : changed;
            } catch (TransformerException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return current;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        transformers.add(transformer);
    }

    @Override
    public ClassLoader getClassLoader() {
        return entities;
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return hasTemporaryLoader ? new Entities("domain", file -> file) : null;
    }

    @Override
    public String getPersistenceUnitName() {
        return "shelves";
    }

    @Override
    public String getPersistenceProviderClassName() {
        return "tenon.weaver.WeavingPersistenceProvider";
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    @SuppressWarnings("removal")
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return null;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return null;
    }

    @Override
    public List<String> getManagedClassNames() {
        return List.of("tenon.weaving.domain.Shelf", "tenon.weaving.domain.Book");
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.UNSPECIFIED;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }
}
