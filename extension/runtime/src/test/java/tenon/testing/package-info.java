/* SPDX-License-Identifier: Apache-2.0 */
/** What the tests share: a session factory for each test class, and the statements that it executed. */
package tenon.testing;
