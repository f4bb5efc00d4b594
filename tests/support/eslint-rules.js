/** Rules of our own: what no published rule says. */
import { readFileSync } from 'node:fs';

const remixExports = new Set([
  'loader',
  'action',
  'default',
  'meta',
  'links',
  'headers',
  'handle',
  'ErrorBoundary',
  'shouldRevalidate',
]);

/** Any other export keeps server code alive in the browser build, because Remix only removes its own names. */
const routeExports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { other: 'A route exports only Remix names, not "{{name}}".' },
  },
  create(context) {
    const check = (node, name) => {
      if (!remixExports.has(name)) context.report({ node, messageId: 'other', data: { name } });
    };
    return {
      ExportAllDeclaration: (node) => check(node, '*'),
      ExportNamedDeclaration(node) {
        for (const { exported } of node.specifiers) check(node, exported.name ?? exported.value);
        const { declaration } = node;
        if (!declaration) return;
        if (declaration.id) {
          // The declared variables of a function are its parameters too: its name is all that leaves.
          check(node, declaration.id.name);
          return;
        }
        for (const variable of context.sourceCode.getDeclaredVariables(declaration))
          check(node, variable.name);
      },
    };
  },
};

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'label',
  'hint',
  'heading',
  'eyebrow',
  'lede',
  'legend',
  'title',
  'alt',
  'aria-label',
  'empty',
  'placeholder',
]);

/** A word in the markup can be in one language only. */
const wordsFromCatalogue = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Say it by a key of the catalogue (app/domain/shared/texts), not "{{text}}".' },
  },
  create(context) {
    const check = (node, text) => {
      if (/\p{L}/u.test(text)) context.report({ node, messageId: 'literal', data: { text: text.trim() } });
    };
    const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string';
    return {
      JSXText: (node) => check(node, node.value),
      JSXExpressionContainer({ parent, expression }) {
        const branches = [expression, expression.consequent, expression.alternate, expression.right];
        const isRead =
          parent.type === 'JSXElement' ||
          parent.type === 'JSXFragment' ||
          (parent.type === 'JSXAttribute' && spoken.has(String(parent.name.name)));
        if (!isRead) return;
        for (const branch of branches) {
          if (isText(branch)) check(branch, branch.value);
          if (branch?.type === 'TemplateLiteral')
            for (const part of branch.quasis) check(part, part.value.cooked);
        }
      },
      JSXAttribute(node) {
        if (spoken.has(String(node.name.name)) && isText(node.value)) check(node.value, node.value.value);
      },
    };
  },
};

/**
 * A query on the outer handle inside its own transaction never returns on SQLite and runs outside of the
 * transaction on PostgreSQL.
 */
const innerHandle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { outer: 'Use the transaction\'s handle, not "{{name}}".' },
  },
  create(context) {
    const open = [];
    const outerHandle = (call) => {
      if (call.callee.type !== 'MemberExpression' || call.callee.property.name !== 'execute') return null;
      for (let node = call.callee.object; node?.type === 'CallExpression'; node = node.callee.object) {
        if (node.callee.property?.name === 'transaction')
          return context.sourceCode.getText(node.callee.object);
      }
      return null;
    };
    const check = (node) => {
      const name = context.sourceCode.getText(node);
      if (open.some((scope) => scope.name === name && scope.contains(node))) {
        context.report({ node, messageId: 'outer', data: { name } });
      }
    };
    return {
      CallExpression(call) {
        const name = outerHandle(call);
        const body = call.arguments[0];
        if (!name || !body) return;
        const contains = (node) => node.range[0] > body.range[0] && node.range[1] < body.range[1];
        open.push({ call, name, contains });
      },
      'CallExpression:exit'(call) {
        if (open.at(-1)?.call === call) open.pop();
      },
      MemberExpression: check,
      Identifier(node) {
        const { parent } = node;
        const isLabel = parent.type === 'MemberExpression' && parent.property === node && !parent.computed;
        const isKey = parent.type === 'Property' && parent.key === node && !parent.shorthand;
        if (!isLabel && !isKey) check(node);
      },
    };
  },
};

/** The addresses that `routes.ts` matches, but for the start page and what matches everything. */
const addresses = [
  ...readFileSync(new URL('../../app/routes.ts', import.meta.url), 'utf8').matchAll(/route\('([^'*]+)'/g),
].map(
  ([, pattern]) =>
    new RegExp(
      `^/${pattern
        .split('/')
        .map((part) =>
          part.startsWith(':') ? (part.endsWith('?') ? '?[^/]*' : '[^/]+') : part.replaceAll('.', '\\.'),
        )
        .join('/')}$`,
    ),
);

/** An address that is written out is one that nobody finds when it changes. */
const literalPath = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Build it by app/paths.ts, not "{{text}}".' },
  },
  create(context) {
    const check = (node, text) => {
      const [path] = text.split(/[?#]/);
      if (addresses.some((address) => address.test(path))) {
        context.report({ node, messageId: 'literal', data: { text } });
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) => check(node, node.quasis.map((part) => part.value.cooked).join('x')),
    };
  },
};

export default {
  rules: {
    'literal-path': literalPath,
    'route-exports': routeExports,
    'inner-handle': innerHandle,
    'words-from-catalogue': wordsFromCatalogue,
  },
};
