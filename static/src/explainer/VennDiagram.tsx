import type { ReactNode } from 'react';
import type { ExplainerDocument, Overlap } from '../../../src/explainer/document';
import styles from './VennDiagram.module.css';
import { wrapText } from './wrap-text';

interface Props {
  block: Overlap;
  roles: ExplainerDocument['roles'];
}

interface Place {
  x: number;
  y: number;
  /** Letters that a line holds there. */
  width: number;
}

interface Layout {
  width: number;
  height: number;
  radius: number;
  circles: { manager: [number, number]; owner: [number, number] };
  manager: Place;
  shared: Place;
  owner: Place;
}

/** Beside one another where there is room, above one another where there is not; in both the circles have one size. */
const LAYOUTS: Record<'wide' | 'narrow', Layout> = {
  wide: {
    width: 600,
    height: 310,
    radius: 150,
    circles: { manager: [205, 155], owner: [395, 155] },
    manager: { x: 148, y: 112, width: 18 },
    shared: { x: 300, y: 104, width: 13 },
    owner: { x: 452, y: 112, width: 18 },
  },
  narrow: {
    width: 300,
    height: 472,
    radius: 145,
    circles: { manager: [150, 150], owner: [150, 322] },
    manager: { x: 150, y: 66, width: 32 },
    shared: { x: 150, y: 209, width: 28 },
    owner: { x: 150, y: 330, width: 32 },
  },
};

const LINE = 17;

/** The work of both roles as two circles with the shared work in the middle, drawn for the eye and told in words. */
export function VennDiagram({ block, roles }: Props): ReactNode {
  const groups = [
    ['productManager', roles.productManager],
    ['shared', block.sharedTitle],
    ['productOwner', roles.productOwner],
  ] as const;
  return (
    <figure className={styles.figure}>
      {(['wide', 'narrow'] as const).map((name) => (
        <Circles key={name} name={name} block={block} roles={roles} />
      ))}
      <div className="visually-hidden">
        <p>{block.alternative}</p>
        {groups.map(([group, title]) => (
          <div key={group}>
            <p>{title}</p>
            <ul>
              {block.items[group].map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </figure>
  );
}

function Circles({ name, block, roles }: Props & { name: keyof typeof LAYOUTS }): ReactNode {
  const { width, height, radius, circles, manager, shared, owner } = LAYOUTS[name];
  return (
    <svg
      className={styles[name]}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      aria-hidden="true"
      focusable="false"
    >
      <circle
        className={styles.manager}
        cx={circles.manager[0]}
        cy={circles.manager[1]}
        r={radius}
      />
      <circle className={styles.owner} cx={circles.owner[0]} cy={circles.owner[1]} r={radius} />
      {/* Once more without colour inside, so that neither outline lies under the other circle. */}
      <circle
        className={styles.outline}
        cx={circles.manager[0]}
        cy={circles.manager[1]}
        r={radius}
      />
      <Words place={manager} title={roles.productManager} items={block.items.productManager} />
      <Words place={shared} title={block.sharedTitle} items={block.items.shared} />
      <Words place={owner} title={roles.productOwner} items={block.items.productOwner} />
    </svg>
  );
}

function Words({
  place: { x, y, width },
  title,
  items,
}: {
  place: Place;
  title: string;
  items: string[];
}): ReactNode {
  const head = wrapText(title, width);
  const lines = [
    ...head.map((text) => ({ text, isTitle: true, gap: 0 })),
    ...items.flatMap((item) =>
      wrapText(item, width).map((text, at) => ({ text, isTitle: false, gap: at === 0 ? 4 : 0 })),
    ),
  ];
  let at = y;
  return lines.map(({ text, isTitle, gap }, index) => {
    at += gap + (index > 0 ? LINE : 0);
    return (
      <text key={index} x={x} y={at} className={isTitle ? styles.title : styles.item}>
        {text}
      </text>
    );
  });
}
