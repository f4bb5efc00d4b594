import { HandleEmptyInListsPlugin, replaceWithNoncontingentExpression } from 'kysely';

/** PostgreSQL knows no empty list behind `in`. With this plugin a list without members matches nothing. */
export const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });
