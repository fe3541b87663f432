/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** A one-to-one. */
public final class Registry {

    private Registry() {}

    @Entity(name = "PlainPerson")
    public static class Person {

        @Id
        private long id;

        @OneToOne(mappedBy = "person", fetch = FetchType.LAZY)
        private Passport passport;

        public Passport getPassport() {
            return passport;
        }

        public void setPassport(Passport passport) {
            Passport old = this.passport;
            if (old == passport) {
                return;
            }
            if (old != null) {
                old.person = null;
            }
            if (passport != null) {
                if (passport.person != null) {
                    passport.person.passport = null;
                }
                passport.person = this;
            }
            this.passport = passport;
        }
    }

    @Entity(name = "PlainPassport")
    public static class Passport {

        @Id
        private long id;

        @OneToOne(fetch = FetchType.LAZY)
        private Person person;

        public Person getPerson() {
            return person;
        }

        public void setPerson(Person person) {
            Person old = this.person;
            if (old == person) {
                return;
            }
            if (old != null) {
                old.passport = null;
            }
            if (person != null) {
                if (person.passport != null) {
                    person.passport.person = null;
                }
                person.passport = this;
            }
            this.person = person;
        }
    }
}
