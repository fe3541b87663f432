/* SPDX-License-Identifier: Apache-2.0 */
package school.model;

import tenon.mapping.AssociationTable;

/** The table between students and clubs: everything has a default. */
@AssociationTable
public interface Membership {}
