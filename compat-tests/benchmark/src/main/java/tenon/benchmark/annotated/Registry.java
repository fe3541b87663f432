/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import tenon.mapping.BackPopulates;

/** A one-to-one. */
public final class Registry {

    private Registry() {}

    @Entity(name = "AnnotatedPerson")
    public static class Person {

        @Id
        private long id;

        @OneToOne(mappedBy = "person", fetch = FetchType.LAZY)
        @BackPopulates("person")
        private Passport passport;

        public Passport getPassport() {
            return passport;
        }

        public void setPassport(Passport passport) {
            this.passport = passport;
        }
    }

    @Entity(name = "AnnotatedPassport")
    public static class Passport {

        @Id
        private long id;

        @OneToOne(fetch = FetchType.LAZY)
        @BackPopulates("passport")
        private Person person;

        public Person getPerson() {
            return person;
        }

        public void setPerson(Person person) {
            this.person = person;
        }
    }
}
