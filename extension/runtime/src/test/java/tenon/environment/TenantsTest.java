/* SPDX-License-Identifier: Apache-2.0 */
package tenon.environment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.annotations.TenantId;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tenon.mapping.BackPopulates;
import tenon.testing.Orm;

/** Two tenants in one session factory: each is in step, and neither sees the other's rows. */
class TenantsTest {

    @RegisterExtension
    final Orm orm = Orm.with(Site.class, Page.class)
            // Outside of a tenant's session the fixture works for nobody.
            .set("hibernate.tenant_identifier_resolver", new CurrentTenant());

    private static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "nobody");

    @Entity(name = "Site")
    static class Site {
        @Id
        Long id;

        @TenantId
        String tenant;

        @OneToMany(mappedBy = "site", cascade = CascadeType.PERSIST)
        @BackPopulates("site")
        List<Page> pages = new ArrayList<>();

        Site() {}

        Site(long id) {
            this.id = id;
        }
    }

    @Entity(name = "Page")
    static class Page {
        @Id
        Long id;

        @TenantId
        String tenant;

        @ManyToOne(fetch = FetchType.LAZY)
        @BackPopulates("pages")
        Site site;

        Page() {}

        Page(long id) {
            this.id = id;
        }
    }

    private static final class CurrentTenant implements CurrentTenantIdentifierResolver<String> {

        @Override
        public String resolveCurrentTenantIdentifier() {
            return TENANT.get();
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }

    private void as(String tenant, Consumer<Session> work) {
        TENANT.set(tenant);
        try {
            orm.inTransaction(work);
        } finally {
            TENANT.remove();
        }
    }

    @Test
    void a_move_is_written_for_its_tenant_only() {
        as("blue", session -> {
            Site site = new Site(1);
            site.pages.add(new Page(1));
            session.persist(site);
            session.persist(new Site(2));
        });
        as("green", session -> {
            Site site = new Site(3);
            new Page(2).site = site;
            assertThat(site.pages).hasSize(1);
            session.persist(site);
        });

        as("blue", session -> {
            Site to = session.find(Site.class, 2L);
            session.find(Page.class, 1L).site = to;
            assertThat(to.pages).hasSize(1);
            assertThat(session.find(Site.class, 3L)).isNull();
        });

        assertThat(orm.rows("select id, site_id, tenant from Page order by id"))
                .containsExactly("[1, 2, blue]", "[2, 3, green]");
    }
}
