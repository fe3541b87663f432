/* SPDX-License-Identifier: Apache-2.0 */
package school.model;

import tenon.mapping.AssociationTable;

/** The table between students and students, who play two roles in it. */
@AssociationTable
public interface Mentoring {}
