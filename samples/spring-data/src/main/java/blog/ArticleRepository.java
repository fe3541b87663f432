/* SPDX-License-Identifier: Apache-2.0 */
package blog;

import org.springframework.data.jpa.repository.JpaRepository;

public interface ArticleRepository extends JpaRepository<Article, Long> {}
