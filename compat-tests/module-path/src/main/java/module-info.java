/* SPDX-License-Identifier: Apache-2.0 */
/** An application: its entities are open to Hibernate, which has to read them, and to nobody else. */
module client {
    requires tenon;

    opens client.model to
            org.hibernate.orm.core;
}
