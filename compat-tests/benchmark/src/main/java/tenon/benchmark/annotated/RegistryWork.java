/* SPDX-License-Identifier: Apache-2.0 */
package tenon.benchmark.annotated;

import tenon.benchmark.Work;
import tenon.benchmark.annotated.Registry.Passport;
import tenon.benchmark.annotated.Registry.Person;

/** Each person takes the passport of the next one. */
public final class RegistryWork implements Work {

    private final boolean inverse;
    private final Person[] persons;
    private final Passport[] passports;

    /** @param inverse whether the person's attribute is set; otherwise the passport's, which has the foreign key */
    public RegistryWork(boolean inverse, int count) {
        this.inverse = inverse;
        persons = new Person[count];
        passports = new Passport[count];
        for (int i = 0; i < count; i++) {
            persons[i] = new Person();
            passports[i] = new Passport();
            passports[i].setPerson(persons[i]);
        }
    }

    @Override
    public void run() {
        if (inverse) {
            takeByPerson();
        } else {
            takeByPassport();
        }
    }

    private void takeByPerson() {
        int n = persons.length;
        for (int i = 0; i < n; i++) {
            persons[i].setPassport(passports[i + 1 < n ? i + 1 : 0]);
        }
    }

    private void takeByPassport() {
        int n = persons.length;
        for (int i = 0; i < n; i++) {
            passports[i].setPerson(persons[i + 1 < n ? i + 1 : 0]);
        }
    }

    @Override
    public int operations() {
        return persons.length;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int i = 0; i < persons.length; i++) {
            Passport passport = persons[i].getPassport();
            if (passport != null) {
                sum += passport.getPerson() == persons[i] ? i + 1 : 1_000_000;
            }
            sum += passports[i].getPerson() == null ? 0 : 7;
        }
        return sum;
    }
}
