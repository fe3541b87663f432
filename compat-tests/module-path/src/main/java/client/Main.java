/* SPDX-License-Identifier: Apache-2.0 */
package client;

import client.model.Owner;
import client.model.Pet;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Tells, line by line, what both sides of its relationships hold. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        tell("module", Main.class.getModule().getName());
        tell("tenon", tenon.TenonSettings.class.getModule().getName());
        tell("open to tenon", Main.class.getModule().isOpen("client.model", tenon.TenonSettings.class.getModule()));
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Owner.class)
                .addAnnotatedClass(Pet.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:client")
                .setProperty("hibernate.hbm2ddl.auto", "create")
                .setProperty("tenon.weaving", "require");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            Owner owner = new Owner(1);
            Pet pet = new Pet(1);
            owner.getPets().add(pet);
            pet.getFriends().add(owner);
            tell("owner of a new pet", pet.getOwner() == owner);
            tell("befriended by its owner", owner.getBefriended().contains(pet));
            factory.inTransaction(session -> session.persist(owner));
            factory.inTransaction(session -> {
                Pet second = new Pet(2);
                second.setOwner(session.find(Owner.class, 1L));
                session.persist(second);
            });
            factory.inTransaction(session -> {
                Owner loaded = session.find(Owner.class, 1L);
                tell("pets", loaded.getPets().size());
                tell("befriended", loaded.getBefriended().size());
                tell("collection", loaded.getPets().getClass().getModule().getName());
            });
        }
    }

    private static void tell(String what, Object value) {
        System.out.println("> " + what + ": " + value);
    }
}
